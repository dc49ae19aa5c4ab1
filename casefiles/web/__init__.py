"""The doors beside Streamlit: joining, the phone seat, the live feed, downloads, and the guards before all of them."""
